extension SlotCosts {
    /// What stands around a line, as far as its role depends on it.
    struct Surroundings {
        /// Lines of the page before it.
        var index: Int
        /// The last long line before it broke off in mid-sentence.
        var continuesText: Bool
        /// The line breaks off and the next long line takes it up.
        var isContinued: Bool
        /// More blank lines stand before it than is usual on the page.
        var standsApart: Bool
        /// So they do, and behind it too, or a title stands there.
        var standsAlone: Bool
        /// The display lines right before and after it.
        var titleBefore: LineEvidence?
        var titleAfter: LineEvidence?
        /// Share of its content that the text below it takes up, 0...100; nil where there is no telling.
        var echo: Int?
        /// When and where the story appeared is said right below it.
        var precedesImprint: Bool
        /// What it names before a colon is named again in the text right below it (南召:玉兰有了身份证).
        var namesTextBelow: Bool
        /// It ends what the text broke off: a quotation left open, or a word.
        var endsBrokenText: Bool
        /// A number of a picture (图①) stands alone right before it.
        var followsPictureNumber: Bool
        /// The line right below, closer than paragraphs stand, closes as the text of a picture.
        var isContinuedByPicture: Bool
        /// The same line stands right before or after it, as pictures of the web have their text twice.
        var isDoubled: Bool
        /// The line before it closed with a credit: its story has come to an end.
        var followsCredit: Bool
        /// A breadcrumb stands right before it: an article begins.
        var opensArticle: Bool
        /// Page furniture stands right before it.
        var followsFurniture: Bool
        /// A display line that stops where no phrase stops; the next one goes on with it.
        var breaksTitle: Bool
        /// The display line before it stopped so.
        var continuesTitle: Bool
        /// The next line credits a picture and nothing else.
        var precedesPictureCredit: Bool
        /// A label for pictures (图片新闻) stands right before it.
        var followsPhotoLabel: Bool
        /// By how much more the text below takes up its words than the text above, 0...100.
        var turn: Int
        /// A display line of the same make stands beside it, text between them.
        var hasSibling: Bool
        /// The text below opens with a person whom the text above has introduced.
        var keepsPersons: Bool
        /// Running text stands right below it.
        var precedesText: Bool
        /// The page sets the lines of a head without blanks between them, and one stands before it, or behind it.
        var opensBlock: Bool
        var closesBlock: Bool
        /// The page's own list of titles names it.
        var isListed: Bool
        /// It is a line of a poem.
        var isVerse: Bool
        /// Its part in a row of briefs.
        var brief: BriefItems.Part?
    }
}
