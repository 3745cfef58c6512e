using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Requests;

/// <summary>
/// A request as it was drawn. What only the running service knows stands in it by name, see <see cref="Placeholders"/>.
/// </summary>
internal sealed record FuzzRequest
{
    /// <summary>Its number in the run.</summary>
    public required long Number { get; init; }

    /// <summary>What has been done to it, in words.</summary>
    public required IReadOnlyList<string> Story { get; init; }

    /// <summary>Whose words refusals must be in; null where the request leaves open whose it is.</summary>
    public required Door? Door { get; init; }

    public required string Method { get; init; }

    /// <summary>Path and query as they are sent.</summary>
    public required string Target { get; init; }

    public required IReadOnlyList<HeaderLine> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>All the bytes to send in place of the above, for what is hardly HTTP; null for a request.</summary>
    public byte[]? Raw { get; init; }

    /// <summary>True where the server itself may refuse it before any door is known, or hang up.</summary>
    public required bool IsWild { get; init; }

    /// <summary>True where the answer has no body.</summary>
    public bool IsHead => Raw is { } raw ? raw.AsSpan().TrimStart("\r\n"u8).StartsWith("HEAD "u8) : Method == "HEAD";

    /// <summary>The bytes of it.</summary>
    /// <param name="host">Of the service, as it stands in the header of that name.</param>
    public byte[] ToBytes(string host)
    {
        if (Raw is { } raw)
            return raw;
        var head = new StringBuilder().Append(Method).Append(' ').Append(Target).Append(" HTTP/1.1\r\nHost: ").Append(host).Append("\r\n");
        foreach (var header in Headers)
            head.Append(header).Append("\r\n");
        if (Body.Length > 0 || Method is not ("GET" or "HEAD" or "DELETE" or "OPTIONS"))
            head.Append("Content-Length: ").Append(Body.Length).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. Body];
    }
}
