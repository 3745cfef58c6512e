using System.Globalization;
using System.Text;

namespace OrderGrains.Fuzz.Requests;

/// <summary>A request as a line for a shell, to send it again.</summary>
internal static class ShellText
{
    private const int Longest = 4000;

    /// <param name="request">With its places filled.</param>
    /// <param name="service">Where it goes.</param>
    public static string Of(FuzzRequest request, Uri service)
    {
        var line = request.Raw is null && !request.IsWild ? Curl(request, service) : Bytes(request, service);
        return line.Length <= Longest ? line : $"{line[..Longest]}… ({line.Length} characters)";
    }

    private static string Curl(FuzzRequest request, Uri service)
    {
        var method = request.IsHead ? "--head" : $"-X {Quote(Encoding.Latin1.GetBytes(request.Method))}";
        var line = new StringBuilder($"curl -i --path-as-is -g {method} {Quote(Encoding.Latin1.GetBytes(
            service.GetLeftPart(UriPartial.Authority) + request.Target))}");
        foreach (var header in request.Headers)
            line.Append(" -H ").Append(Quote(Encoding.Latin1.GetBytes(header.ToString())));
        if (request.Body.Length > 0)
            line.Append(" --data-binary ").Append(Quote(request.Body));
        return line.ToString();
    }

    private static string Bytes(FuzzRequest request, Uri service) =>
        $"printf %b {Quote(request.ToBytes(service.Authority), forPrintf: true)} | nc -q 5 {service.Host} {service.Port}";

    /// <summary>As bash reads it: <c>'…'</c> where that is enough, else <c>$'…'</c>.</summary>
    private static string Quote(byte[] bytes, bool forPrintf = false)
    {
        if (!forPrintf && bytes.All(octet => octet is >= 0x20 and < 0x7f and not (byte)'\''))
            return $"'{Encoding.ASCII.GetString(bytes)}'";
        var text = new StringBuilder(forPrintf ? "'" : "$'");
        foreach (var octet in bytes)
        {
            if (octet is >= 0x20 and < 0x7f and not ((byte)'\'' or (byte)'\\' or (byte)'%'))
                text.Append((char)octet);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\x{octet:x2}");
        }

        return text.Append('\'').ToString();
    }
}
