import Layout

/// Who learned from whom, in order of the sentences that say so.
func exchanges(in story: Story, entities: [Entity]) -> [Exchange] { [] }
