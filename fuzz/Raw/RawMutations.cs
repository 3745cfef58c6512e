using System.Globalization;
using System.Text;
using OrderGrains.Fuzz.Drawing;

namespace OrderGrains.Fuzz.Raw;

/// <summary>What can be wrong with a request below HTTP's own rules.</summary>
internal static class RawMutations
{
    private const string End = "\r\n";

    private static readonly string[] Lengths = ["-1", "+5", "5, 5", "0x10", "99999999999999999999", "abc", "", "1 1",
        "18446744073709551616"];

    private static readonly string[] Sizes = ["ZZ", "-5", "FFFFFFFFFFFFFFFFF", "5;a=b", "", "0x5", "5 5", "7FFFFFFF"];

    private static readonly string[] Hosts = ["", "a b", "a,b", "[::1", "localhost:99999", "\u00ff", "../..", "a/b", "@"];

    private static readonly string[] Versions = ["HTTP/1.0", "HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3", "http/1.1", "HTTP/1.1 x", "",
        "ICY"];

    public static IReadOnlyList<RawMutation> All { get; } =
    [
        new("random bytes", (_, _, dice) => dice.Bytes(dice.Pick([1, 100, 5000, 100_000]))),
        new("a byte of it changed", (head, body, dice) => Changed([.. Latin1(head), .. body], dice)),
        new("cut off", (head, _, dice) => Latin1(head)[..dice.Below(head.Length)]),
        new("another version", (head, body, dice) => Line(head, body, 0, line => line.Replace("HTTP/1.1", dice.Pick(Versions), Ordinal))),
        new("lines that end otherwise", (head, body, dice) => [.. Latin1(head.Replace(End, dice.Pick(["\n", "\r", "\n\r"]), Ordinal)),
            .. body]),
        new("no host", (head, body, _) => [.. Latin1(head.Replace("Host:", "Hots:", Ordinal)), .. body]),
        new("two hosts", Header(_ => "Host: b")),
        new("another host", (head, body, dice) => Line(head, body, 1, _ => $"Host: {dice.Pick(Hosts)}")),
        new("a length that is none", (head, body, dice) => Framed(head, $"Content-Length: {dice.Pick(Lengths)}", body)),
        new("two lengths", Header(_ => "Content-Length: 3")),
        new("a length and chunks", Header(_ => "Transfer-Encoding: chunked")),
        new("a coding of the transfer nobody knows", (head, body, _) => Framed(head, "Transfer-Encoding: gzip, chunked, x", body)),
        new("chunks", (head, body, _) => Framed(head, "Transfer-Encoding: chunked", Chunked(Size(body), body))),
        new("chunks of a size that is none", (head, body, dice) =>
            Framed(head, "Transfer-Encoding: chunked", Chunked(dice.Pick(Sizes), body))),
        new("a chunk without an end", (head, body, _) =>
            Framed(head, "Transfer-Encoding: chunked", [.. Latin1(Size(body) + End), .. body, .. Latin1("0\r\n")])),
        new("trailers", (head, body, dice) => Framed(
            head, "Transfer-Encoding: chunked", [.. Chunked(Size(body), body)[..^2],
                .. Latin1($"X: {new('y', dice.Pick([1, 9000]))}\r\n\r\n")])),
        new("a body that ends early", (head, body, _) => Framed(head, $"Content-Length: {body.Length + 1000}", body)),
        new("a header without a name", Header(_ => ": x")),
        new("a header with a space before its colon", Header(_ => "X-A : x")),
        new("a folded header", Header(_ => "X-A: x\r\n  y")),
        new("a header with bytes that no text has", Header(_ => "X-A: a\0b\u0001\u00ff\u007f")),
        new("a header that is too large", Header(dice => $"X-A: {new('x', dice.Pick([33_000, 200_000]))}")),
        new("many headers", Header(dice => string.Join(End, Enumerable.Range(0, dice.Pick([99, 101, 5000])).Select(i => $"X-{i}: x")))),
        new("a line that is too long", (head, body, _) => Line(head, body, 0, line => line.Replace("?", $"?{new('x', 9000)}", Ordinal))),
        new("a target in another form", (head, body, dice) => Line(head, body, 0, line =>
            $"{line.Split(' ')[0]} {dice.Pick(["*", "http://a/b", "a:80", "http://[", "//a/b", "\\", "x", "http:///",
                "https://b/orders/1"])} HTTP/1.1")),
        new("a tunnel", (_, body, _) => [.. Latin1("CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n"), .. body]),
        new("HTTP/2", (_, _, dice) => [.. Latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), .. dice.Bytes(200)]),
        new("TLS", (_, _, dice) => [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03, .. dice.Bytes(500)]),
        new("another protocol", Header(dice => dice.Pick(
            [
                "Upgrade: websocket\r\nConnection: Upgrade",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk",
            ]))),
        new("two at once", (head, body, _) => [.. Latin1(head), .. body, .. Latin1(head), .. body]),
        new("empty lines before it", (head, body, dice) => [.. Latin1(string.Concat(Enumerable.Repeat(End, dice.Pick([1, 10_000])))),
            .. Latin1(head), .. body]),
    ];

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static Func<string, byte[], Dice, byte[]> Header(Func<Dice, string> line) =>
        (head, body, dice) => [.. Latin1($"{head[..^2]}{line(dice)}\r\n\r\n"), .. body];

    private static byte[] Line(string head, byte[] body, int at, Func<string, string> change)
    {
        var lines = head.Split(End);
        lines[at] = change(lines[at]);
        return [.. Latin1(string.Join(End, lines)), .. body];
    }

    private static byte[] Framed(string head, string framing, byte[] body)
    {
        var lines = head[..^4].Split(End).Where(line => !line.StartsWith("Content-Length", Ordinal)).Append(framing);
        return [.. Latin1(string.Join(End, lines)), .. Latin1("\r\n\r\n"), .. body];
    }

    private static byte[] Chunked(string size, byte[] body) => [.. Latin1(size + End), .. body, .. Latin1("\r\n0\r\n\r\n")];

    private static string Size(byte[] body) => body.Length.ToString("x", CultureInfo.InvariantCulture);

    private static byte[] Changed(byte[] bytes, Dice dice)
    {
        bytes[dice.Below(bytes.Length)] = (byte)dice.Below(256);
        return bytes;
    }

    private static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
