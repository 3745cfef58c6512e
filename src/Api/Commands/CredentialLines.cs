using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Access;
using OrderGrains.Api.Manage.Access;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Commands;

/// <summary>What commands print of credentials.</summary>
internal static class CredentialLines
{
    private const int Page = 100;

    /// <summary>A line each, or a JSON array.</summary>
    public static async Task<string> All(CredentialAdministration work, string merchant, bool isJson)
    {
        List<Credential> all = [];
        string? after = null;
        do
        {
            (var items, after) = await work.Page(merchant, after, Page);
            all.AddRange(items);
        }
        while (after is not null);
        if (isJson)
            return CommandJson.Of(writer => WriteAll(writer, all));
        return all.Count > 0 ? string.Join(Environment.NewLine, all.Select(Of)) : $"The merchant {merchant} has no credentials.";
    }

    /// <summary>As the own API shows it.</summary>
    public static string Json(Credential credential, IReadOnlyList<NewSecret> drawn) =>
        CommandJson.Of(writer => CredentialText.Write(writer, credential, drawn));

    public static string Of(Credential credential)
    {
        var terms = credential.Terms;
        List<string> parts =
        [
            credential.Id, terms.Role.ToString(), ((AccessRights)terms.Rights).ToString(), string.Join(',', terms.Doors),
            $"used {Day(credential.LastUsedAt)}",
        ];
        if (terms.Markets is { } markets)
            parts.Add($"markets {string.Join(',', markets)}");
        if (terms.ExpiresAt is not null)
            parts.Add($"expires {Day(terms.ExpiresAt)}");
        if (terms.Disabled)
            parts.Add("disabled");
        parts.Add(credential.RevokedAt is { } revoked ? $"taken back {Day(revoked)}" : Secrets(credential));
        return string.Join("  ", parts);
    }

    /// <summary>How a change ended, with what was drawn for it.</summary>
    public static CommandOutcome Of(CredentialOutcome outcome, string merchant, string id, bool isJson) => outcome.Problem switch
    {
        null when isJson => new(true, Json(outcome.Credential!, outcome.Secrets)),
        null => new(true, string.Join(Environment.NewLine, Secrets(outcome))),
        CredentialProblem.NoMerchant => new(false, $"There is no merchant {merchant}; nothing was changed."),
        CredentialProblem.Exists => new(false, $"There is, or was, a credential {id}; nothing was changed."),
        CredentialProblem.TooMany =>
            new(false, $"A merchant has at most {CredentialRules.MaxCredentials} credentials; nothing was changed."),
        _ => Nothing(id),
    };

    public static CommandOutcome Nothing(string id) => new(false, $"There is no credential {id}; nothing was changed.");

    private static void WriteAll(Utf8JsonWriter writer, List<Credential> all)
    {
        writer.WriteStartArray();
        foreach (var credential in all)
            CredentialText.Write(writer, credential, []);
        writer.WriteEndArray();
    }

    private static IEnumerable<string> Secrets(CredentialOutcome outcome) => outcome.Secrets.SelectMany<NewSecret, string>(
        secret => secret.Kind == SecretKind.ApiKey
            ? [$"api_key: {secret.Value}"]
            : [$"client_id: {outcome.Credential!.Id}", $"client_secret: {secret.Value}"]);

    private static string Secrets(Credential credential) => credential.Secrets.Count == 0
        ? "no secrets"
        : string.Join(", ", credential.Secrets.Select(
            secret => secret.ExpiresAt is { } end ? $"{secret.Kind} {secret.Id} until {Day(end)}" : $"{secret.Kind} {secret.Id}"));

    private static string Day(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";
}
