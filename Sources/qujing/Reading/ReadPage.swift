import Annotation
import Evaluation
import Layout
import Restoration

/// One document, read from end to end: the page as restored, its stories, and what each names and states.
struct ReadPage: Sendable {
    let page: Page
    let stories: [AnnotatedStory]
    /// 1-based raw lines that belong to no story.
    let furniture: [Int]

    init(_ bytes: [UInt8], provenance: Provenance = Provenance()) {
        page = restored(bytes)
        let reading = Layout.stories(in: page, provenance: provenance)
        stories = zip(reading.stories, annotations(of: reading.stories)).map {
            AnnotatedStory(story: $0, annotation: $1)
        }
        furniture = reading.furniture
    }
}
