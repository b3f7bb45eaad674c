import Archive
import Layout

/// Which story a raw line belongs to, and in which role.
struct LinePlace {
    /// Id of the story.
    let story: String
    let role: Role

    /// By line number, over all stories of a document; a section label over several stories goes to the first.
    static func places(of document: Document, in snapshot: Snapshot) -> [Int: LinePlace] {
        var places: [Int: LinePlace] = [:]
        for ordinal in document.stories {
            let id = snapshot.storyID(ordinal)
            for paragraph in snapshot.story(ordinal).paragraphs {
                for line in paragraph.lines where places[line] == nil {
                    places[line] = LinePlace(story: id, role: paragraph.role)
                }
            }
        }
        return places
    }
}
