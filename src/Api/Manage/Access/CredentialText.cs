using System.Text.Json;
using OrderGrains.Api.Access;
using OrderGrains.Api.Doors;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage.Access;

/// <summary>Credentials as the own API shows them: without hashes, and with secrets only in the answer that gives them.</summary>
internal static class CredentialText
{
    public static JsonAnswer Answer(int status, Credential credential, IReadOnlyList<NewSecret> drawn) =>
        new(status, JsonAnswer.Json, writer => Write(writer, credential, drawn));

    public static JsonAnswer Answer(IReadOnlyList<Credential> items, string? next) =>
        new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var item in items)
                Write(writer, item, []);
            writer.WriteEndArray();
            writer.WriteString("next", next);
            writer.WriteEndObject();
        });

    /// <summary>Writes one, with what was drawn for it.</summary>
    public static void Write(Utf8JsonWriter writer, Credential credential, IReadOnlyList<NewSecret> drawn)
    {
        writer.WriteStartObject();
        writer.WriteString("id", credential.Id);
        WriteTerms(writer, credential.Terms);
        writer.WriteTime("createdAt", credential.CreatedAt);
        writer.WriteTime("lastUsedAt", credential.LastUsedAt);
        writer.WriteTime("revokedAt", credential.RevokedAt);
        writer.WriteStartArray("secrets");
        foreach (var secret in credential.Secrets)
            Write(writer, secret);
        writer.WriteEndArray();
        foreach (var secret in drawn)
            writer.WriteString(secret.Kind == SecretKind.ApiKey ? "apiKey" : "clientSecret", secret.Value);
        writer.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter writer, CredentialTerms terms)
    {
        writer.WriteString("role", terms.Role.ToString());
        writer.WriteStartArray("doors");
        foreach (var door in terms.Doors)
            writer.WriteStringValue(door.ToString());
        writer.WriteEndArray();
        writer.WriteString("rights", ((AccessRights)terms.Rights).ToString());
        writer.WritePropertyName("markets");
        JsonSerializer.Serialize(writer, terms.Markets?.ToArray(), ManageJsonContext.Default.Int32Array);
        if (terms.RequestsPerMinute is { } rate)
            writer.WriteNumber("requestsPerMinute", rate);
        else
            writer.WriteNull("requestsPerMinute");
        writer.WriteTime("expiresAt", terms.ExpiresAt);
        writer.WriteBoolean("disabled", terms.Disabled);
    }

    private static void Write(Utf8JsonWriter writer, CredentialSecret secret)
    {
        writer.WriteStartObject();
        writer.WriteString("id", secret.Id);
        writer.WriteString("kind", secret.Kind.ToString());
        writer.WriteTime("addedAt", secret.AddedAt);
        writer.WriteTime("expiresAt", secret.ExpiresAt);
        writer.WriteEndObject();
    }
}
