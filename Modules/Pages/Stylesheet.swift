import HTML
import Sealing

/// The one stylesheet. It is served as it stands here, under a name that changes with it, so that a browser may keep it
/// for a year.
package enum Stylesheet {
    /// What the server sends.
    package static let bytes = Array(
        (StyleColours.text + StyleType.text + StyleFrame.text + StyleParts.text + StyleWork.text).utf8)

    /// Where the server serves it.
    package static let path = ["style-\(Digest.of(bytes).prefix(6).hex).css"]

    static let link = Link.path(path)
}
