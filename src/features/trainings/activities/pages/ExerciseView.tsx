import type { Answers, Exercise } from '../schema.ts'
import { ChoiceCards } from './ChoiceCards.tsx'
import { ClozeFields } from './ClozeFields.tsx'
import { MatchingFields } from './MatchingFields.tsx'
import { OrderingList } from './OrderingList.tsx'
import { RecallCards } from './RecallCards.tsx'
import { ExplainField, InventoryField, WritingFields } from './WritingFields.tsx'

type ExerciseViewProps = { exercise: Exercise; answers: Answers; onAnswer: (key: string, value: string) => void }

export function ExerciseView({ exercise, ...rest }: ExerciseViewProps) {
  switch (exercise.kind) {
    case 'recall':
      return <RecallCards exercise={exercise} {...rest} />
    case 'matching':
      return <MatchingFields exercise={exercise} {...rest} />
    case 'ordering':
      return <OrderingList exercise={exercise} {...rest} />
    case 'cloze':
      return <ClozeFields exercise={exercise} {...rest} />
    case 'choice':
      return <ChoiceCards exercise={exercise} {...rest} />
    case 'inventory':
      return <InventoryField exercise={exercise} {...rest} />
    case 'explain':
      return <ExplainField exercise={exercise} {...rest} />
    default:
      return <WritingFields exercise={exercise} {...rest} />
  }
}
