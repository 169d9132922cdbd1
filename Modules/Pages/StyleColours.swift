/// Colours by what they are for. Every pair that meets has the contrast of WCAG 2.2 (1.4.3, 1.4.11), light and dark: a
/// test computes it.
package enum StyleColours {
    /// A colour by name, in the light and in the dark.
    package struct Pair: Sendable {
        package let name: String
        package let light: String
        package let dark: String
    }

    package static let pairs: [Pair] = [
        Pair(name: "ground", light: "#fbf8f4", dark: "#17181b"),
        Pair(name: "surface", light: "#ffffff", dark: "#202227"),
        Pair(name: "ink", light: "#22262b", dark: "#ece8e1"),
        Pair(name: "muted", light: "#565d66", dark: "#b3b4b8"),
        Pair(name: "line", light: "#e4ddd3", dark: "#3a3d44"),
        Pair(name: "edge", light: "#767676", dark: "#92969e"),
        Pair(name: "link", light: "#004d99", dark: "#93c1f5"),
        Pair(name: "over", light: "#003a75", dark: "#bcd9fa"),
        Pair(name: "on-link", light: "#ffffff", dark: "#0d1a29"),
        Pair(name: "error", light: "#cc0000", dark: "#ff9f97"),
        Pair(name: "error-ground", light: "#fdf1ef", dark: "#35211f"),
        Pair(name: "done", light: "#2b6b00", dark: "#9ad47a"),
        Pair(name: "done-ground", light: "#f0f6ec", dark: "#1f2b1b"),
        Pair(name: "note-ground", light: "#eef3f9", dark: "#1d2733"),
        Pair(name: "focus", light: "#7a3e00", dark: "#ffd27a"),
        Pair(name: "one", light: "#b9562e", dark: "#e08a62"),
        Pair(name: "two", light: "#1f6f6b", dark: "#5fb3ad"),
        Pair(name: "both", light: "#f6d9b8", dark: "#f6d9b8"),
    ]

    static let text = """
        :root{color-scheme:light dark;\(pairs.map { "--\($0.name):\($0.light)" }.joined(separator: ";"))}
        @media (prefers-color-scheme:dark){:root{\(pairs.map { "--\($0.name):\($0.dark)" }.joined(separator: ";"))}}

        """
}
