using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace OrderGrains.Api.Commands;

/// <summary>
/// What may be called how. A merchant's name is part of its orders' keys and, before a dot, of its clients' ids; without slash and dot
/// in it, both can be read in one way only.
/// </summary>
internal static partial class Names
{
    public const string MerchantRule = "lower-case letters, digits and dashes, not beginning with a dash, at most 64 characters";

    public const string CredentialRule = "letters, digits, dots, dashes and underscores, beginning with a letter or digit, at most 64";

    /// <summary>Refuses a merchant's name that breaks <see cref="MerchantRule"/>.</summary>
    public static void CheckMerchant(SymbolResult result) => Check(result, Merchant(), MerchantRule);

    /// <summary>Refuses a credential's id that breaks <see cref="CredentialRule"/>.</summary>
    public static void CheckCredential(SymbolResult result) => Check(result, Credential(), CredentialRule);

    /// <summary>Whether a text keeps <see cref="MerchantRule"/>.</summary>
    public static bool IsMerchant(string text) => Merchant().IsMatch(text);

    /// <summary>Whether a text keeps <see cref="CredentialRule"/>.</summary>
    public static bool IsCredential(string text) => Credential().IsMatch(text);

    private static void Check(SymbolResult result, Regex pattern, string rule)
    {
        foreach (var token in result.Tokens.Where(token => !pattern.IsMatch(token.Value)))
            result.AddError($"'{token.Value}' is no name: {rule}.");
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Merchant();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Credential();
}
