/// Pictures, their captions and their titles.
extension HeadAssignment {
    /// A title right behind the caption that closes a text, which speaks of it more clearly than the text does, makes with it a
    /// photo story, and looks for no text.
    mutating func takePictures() {
        for head in outline.heads.indices {
            let unit = outline.heads[head]
            guard outline.hasTitle(unit), !outline.has(.byline, in: unit), !outline.has(.headCaption, in: unit),
                !unit.isLast || unit.bodyAfter == nil, let body = unit.bodyBefore, let title = unit.lines.first,
                let caption = outline.bodies[body].lines.last, outline.slots[caption] == .caption,
                // Behind a jump, the text may end far below the title.
                caption < title, outline.bodies[body].lines.count > 1,
                outline.slots[(caption + 1)..<title].allSatisfy({ $0 == .furniture })
            else { continue }
            let text = outline.bodies[body].lines.dropLast()
            let shown = content.share(of: telling(head), line: caption)
            guard shown >= Self.clearPicture, let first = text.min(), let last = text.max(),
                shown > content.share(of: telling(head), in: first...last)
            else { continue }
            outline.bodies[body].lines.removeLast()
            outline.set(.headCaption, at: caption)
            for line in unit.lines where outline.slots[line] == .kicker { outline.set(.headline, at: line) }
            outline.heads[head].lines.insert(caption, at: 0)
            outline.heads[head].tie = nil
        }
    }

    /// Shorter captions say too little to tell whose they are, in code points.
    private static let tellingCaption = 40
    /// A caption that has less in common with the story it stands in is a photo story, in hundredths of its pairs.
    private static let leastInCommon = 12
    /// The same for one that opens with a date, as news does.
    private static let leastInCommonDated = 20
    /// Captions of a page whose content is compared.
    private static let mostCaptions = 40

    /// A picture whose text has nothing of the story that it stands in, is a story of its own; a title right behind it that
    /// speaks of it is its title.
    mutating func partPictures(of drafts: inout [StoryDraft]) -> [StoryDraft] {
        var pictures: [StoryDraft] = []
        var compared = 0
        for index in drafts.indices {
            let captions = drafts[index].body.filter {
                outline.slots[$0] == .caption && lines[$0].count >= Self.tellingCaption
            }
            for caption in captions where compared < Self.mostCaptions {
                compared += 1
                let others = (drafts[index].head + drafts[index].body).filter { $0 != caption }
                guard others.contains(where: { outline.slots[$0].isText }),
                    ContentIndex.common([lines[caption].text], others.map { lines[$0].text })
                        < (lines[caption].opensWithTime ? Self.leastInCommonDated : Self.leastInCommon)
                else { continue }
                drafts[index].body.removeAll { $0 == caption }
                outline.set(.headCaption, at: caption)
                pictures.append(StoryDraft(head: [caption] + title(of: caption, in: &drafts), body: []))
            }
        }
        return pictures
    }

    /// Takes the display line right behind a picture from the head it was given to, if it speaks of the picture
    /// and that head has another title.
    private mutating func title(of caption: Int, in drafts: inout [StoryDraft]) -> [Int] {
        guard let line = lines.indices[(caption + 1)...].first(where: { outline.slots[$0] != .furniture }),
            outline.slots[line] == .kicker || outline.slots[line] == .headline,
            let owner = drafts.firstIndex(where: { $0.head.contains(line) }),
            drafts[owner].head.contains(where: { $0 != line && outline.slots[$0] == .headline }),
            content.share(of: [line], line: caption) >= Self.clearPicture
        else { return [] }
        drafts[owner].head.removeAll { $0 == line }
        outline.set(.headline, at: line)
        return [line]
    }

    /// How much of a title a caption must take up to be given it, in hundredths.
    private static let clearPicture = 30
    /// By how much more a caption must say of the next story than of its own to be the next one's.
    private static let captionLead = 10

    /// A picture that stands right over a head and shows what that head speaks of is none of the story before.
    mutating func moveCaptions(in drafts: inout [StoryDraft]) {
        guard drafts.count <= Self.mostCompared else { return }
        for index in drafts.indices.dropLast() {
            guard let next = drafts[index + 1].head.first else { continue }
            while let last = drafts[index].body.last, last < next, outline.slots[last] == .caption,
                drafts[index].body.count > 1,
                !outline.slots[last...next].dropFirst().dropLast().contains(where: \.isText),
                content.share(of: drafts[index + 1].head, line: last)
                    >= content.share(of: drafts[index].head, line: last) + Self.captionLead
            {
                drafts[index].body.removeLast()
                drafts[index + 1].head.insert(last, at: 0)
                outline.set(.headCaption, at: last)
            }
        }
    }

    /// A title right behind a picture without one that says more of it than the text below does is that picture's.
    mutating func joinsPictureBefore(_ head: Int) -> Bool {
        guard head > 0, isPhotoStory(outline.heads[head - 1]), !outline.hasTitle(outline.heads[head - 1]),
            let caption = outline.heads[head - 1].lines.last(where: { outline.slots[$0] == .headCaption })
        else { return false }
        let shown = content.share(of: telling(head), line: caption)
        guard shown >= Self.clearPicture, shown >= (bodyOf[head].map { share([head], $0) } ?? 0) + Self.captionLead
        else { return false }
        for line in outline.heads[head].lines where outline.slots[line] == .kicker { outline.set(.headline, at: line) }
        bodyOf[head] = nil
        outline.join(head, to: head - 1)
        return true
    }
}
