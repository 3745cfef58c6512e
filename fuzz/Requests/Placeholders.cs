using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Requests;

/// <summary>
/// Names of what a request can only have when it is sent, so that the same seed draws the same requests of every service.
/// </summary>
internal static class Placeholders
{
    /// <summary>A credential that the run may change and take back.</summary>
    public const string Credential = "CREDENTIAL-OF-THE-RUN";

    /// <summary>The operator's key.</summary>
    public const string Operator = "SECRET-OF-THE-OPERATOR";

    /// <summary>The access token or the key of a door.</summary>
    public static string Secret(Door door) => $"SECRET-OF-{door}-DOOR";

    /// <summary>Puts the service's own in the places.</summary>
    public static FuzzRequest Fill(this FuzzRequest request, IReadOnlyDictionary<string, string> known) => request with
    {
        Target = Fill(request.Target, known),
        Headers = [.. request.Headers.Select(header => header with { Value = Fill(header.Value, known) })],
        Raw = request.Raw is { } raw ? Encoding.Latin1.GetBytes(Fill(Encoding.Latin1.GetString(raw), known)) : null,
    };

    private static string Fill(string text, IReadOnlyDictionary<string, string> known)
    {
        foreach (var (name, value) in known)
            text = text.Replace(name, value, StringComparison.Ordinal);
        return text;
    }
}
