import Annotation
import Layout

/// Every story with what was found in it, by ordinal.
struct StoryStore: Sendable {
    private var stories: [Story] = []
    private var annotations: [Annotation] = []

    mutating func append(_ story: Story, _ annotation: Annotation) {
        stories.append(story)
        annotations.append(annotation)
    }

    var count: Int { stories.count }

    func story(at row: Int) -> Story { stories[row] }

    func annotation(at row: Int) -> Annotation { annotations[row] }
}
