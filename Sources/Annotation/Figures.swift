import Layout

/// The figures that `story` states, in order of their place.
///
/// `entities` are the story's; numbers inside their mentions are names, not figures.
public func figures(in story: Story, entities: [Entity]) -> [Figure] { [] }
