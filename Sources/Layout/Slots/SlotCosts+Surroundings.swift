extension SlotCosts {
    /// What stands around a line, as far as its role depends on it; until it is told, nothing.
    struct Surroundings {
        /// Lines of the run before it.
        let index: Int
        /// The last long line before it broke off in mid-sentence.
        var continuesText = false
        /// The line breaks off and the next long line takes it up.
        var isContinued = false
        /// More blank lines stand before it than is usual on the page.
        var standsApart = false
        /// So they do, and behind it too, or a title stands there.
        var standsAlone = false
        /// The display lines right before and after it.
        var titleBefore: LineEvidence?
        var titleAfter: LineEvidence?
        /// Share of its content that the text below it takes up, 0...100; nil where there is no telling.
        var echo: Int?
        /// When and where the story appeared is said right below it.
        var precedesImprint = false
        /// What it names before a colon is named again in the text right below it (南召:玉兰有了身份证).
        var namesTextBelow = false
        /// It ends what the text broke off: a quotation left open, or a word.
        var endsBrokenText = false
        /// A number of a picture (图①) stands alone right before it.
        var followsPictureNumber = false
        /// The line right below, closer than paragraphs stand, closes as the text of a picture.
        var isContinuedByPicture = false
        /// The same line stands right before or after it, as pictures of the web have their text twice.
        var isDoubled = false
        /// The line before it closed with a credit: its story has come to an end.
        var followsCredit = false
        /// A breadcrumb stands right before it: an article begins.
        var opensArticle = false
        /// Page furniture stands right before it.
        var followsFurniture = false
        /// A display line that stops where no phrase stops; the next one goes on with it.
        var breaksTitle = false
        /// The display line before it stopped so.
        var continuesTitle = false
        /// The next line credits a picture and nothing else.
        var precedesPictureCredit = false
        /// It is one of several lines in a row that each end in a figure.
        var isInBox = false
        /// A label for pictures (图片新闻) stands right before it.
        var followsPhotoLabel = false
        /// By how much more the text below takes up its words than the text above, 0...100.
        var turn = 0
        /// A display line of the same make stands beside it, text between them.
        var hasSibling = false
        /// The text below opens with a person whom the text above has introduced.
        var keepsPersons = false
        /// Running text stands right below it.
        var precedesText = false
        /// The page sets the lines of a head without blanks between them, and one stands before it, or behind it.
        var opensBlock = false
        var closesBlock = false
        /// The page's own list of titles names it.
        var isListed = false
        /// It is a line of a poem.
        var isVerse = false
        /// Its part in a row of briefs.
        var brief: BriefItems.Part?

        init(index: Int) { self.index = index }
    }
}
