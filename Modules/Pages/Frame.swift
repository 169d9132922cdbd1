package import HTML
package import ProgrammeKit

/// What stands round every page of a tenant: its neutral title, the way round, the crisis line, the statement on
/// accessibility.
package struct Frame: Sendable {
    /// The tenant's neutral title: the tab of a shared phone must not say what the support is about.
    package let title: String
    package let language: Language
    package let navigation: [NavigationLink]
    package let reader: Reader?
    package let crisis: CrisisLine
    /// Where the statement on accessibility stands (directive (EU) 2016/2102, Art. 7).
    package let accessibility: Link

    package init(
        title: String, language: Language, navigation: [NavigationLink] = [], reader: Reader? = nil,
        crisis: CrisisLine = .standard, accessibility: Link
    ) {
        self.title = title
        self.language = language
        self.navigation = navigation
        self.reader = reader
        self.crisis = crisis
        self.accessibility = accessibility
    }

    /// Somebody signed in, and how they leave.
    package struct Reader: Sendable {
        package let name: String
        package let signOut: Link
        /// Proves that a form came from this page.
        package let formToken: String

        package init(name: String, signOut: Link, formToken: String) {
            self.name = name
            self.signOut = signOut
            self.formToken = formToken
        }
    }

    /// A whole page. With errors its title says so first, since that is what a screen reader reads first.
    package func page(_ heading: String, hasErrors: Bool = false, body: (inout HTML) -> Void) -> HTML {
        let mark = hasErrors ? PageWording.errorInTitle.in(language) + " " : ""
        return HTML.document(language: language.html) {
            $0.head(title: "\(mark)\(heading) – \(title)", stylesheet: Stylesheet.link, icon: Mark.link)
        } body: {
            $0.a(PageWording.skip.in(language), to: .fragment("content"), .class("skip"))
            header(&$0)
            $0.main(.id("content"), .class("page"), .focusable) {
                $0.h1(heading)
                body(&$0)
            }
            footer(&$0)
        }
    }

    private func header(_ html: inout HTML) {
        html.header(.class("top")) {
            $0.div(.class("width")) {
                $0.a(to: .path(), .class("brand")) {
                    Mark.draw(&$0)
                    $0.span(title)
                }
                if let reader { self.reader(reader, &$0) }
            }
            if !navigation.isEmpty { menu(&$0) }
        }
    }

    private func reader(_ reader: Reader, _ html: inout HTML) {
        html.post(to: reader.signOut, .class("reader")) {
            $0.hidden("form-token", reader.formToken)
            $0.span(.class("name")) {
                $0.span(PageWording.signedIn.in(language) + " ", .class("unseen"))
                $0.bdi(reader.name)
            }
            $0.button(PageWording.signOut.in(language), .class("plain"))
        }
    }

    private func menu(_ html: inout HTML) {
        html.nav(.class("menu"), .label(PageWording.menu.in(language))) {
            $0.ul(.class("width")) {
                for entry in navigation {
                    $0.li { $0.a(entry.words, to: entry.link, .current(entry.isCurrent)) }
                }
            }
        }
    }

    private func footer(_ html: inout HTML) {
        html.footer(.class("bottom")) {
            $0.div(.class("width")) {
                $0.section(.labelled(by: "help")) {
                    $0.h2(PageWording.help.in(language), .id("help"))
                    $0.p {
                        $0.text("\(crisis.name) ")
                        $0.a(crisis.number, to: .telephone(crisis.number))
                        $0.text(". \(PageWording.emergency.in(language))")
                    }
                }
                $0.p { $0.a(PageWording.accessibility.in(language), to: accessibility) }
            }
        }
    }
}

/// One way on from every page.
package struct NavigationLink: Sendable {
    package let words: String
    package let link: Link
    package let isCurrent: Bool

    package init(_ words: String, to link: Link, isCurrent: Bool = false) {
        self.words = words
        self.link = link
        self.isCurrent = isCurrent
    }
}

/// Who can be called on a bad night.
package struct CrisisLine: Sendable {
    package let name: String
    package let number: String

    package init(name: String, number: String) {
        self.name = name
        self.number = number
    }

    /// Open all day and night in Denmark (livslinien.dk).
    package static let standard = CrisisLine(name: "Livslinien", number: "70 201 201")
}

extension Language {
    var html: HTML.Language { self == .danish ? .danish : .english }
}
