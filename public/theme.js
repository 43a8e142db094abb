// Before the first paint: the theme chosen in this browser, and the colour of the window's edge that goes with it.
{
  const metas = [...document.querySelectorAll('meta[name=theme-color]')]
  const [light, dark] = metas.map((meta) => meta.content)
  const applyTheme = () => {
    let theme
    try {
      theme = localStorage.getItem('banso.theme')
    } catch {}
    const fixed = { light, dark }[theme]
    if (fixed) document.documentElement.dataset.theme = theme
    else delete document.documentElement.dataset.theme
    metas.forEach((meta, index) => {
      meta.content = fixed ?? (index === 0 ? light : dark)
    })
  }
  applyTheme()
  addEventListener('banso:theme', applyTheme)
  addEventListener('storage', applyTheme)
}
