namespace OrderGrains.Api.Manage.Access;

/// <summary>What the calls about credentials take and answer.</summary>
internal static class CredentialExamples
{
    public const string Create =
        """{ "name": "shop", "doors": ["MultiSafepay", "CommerceLayer"], "rights": "Write", "secrets": ["ApiKey", "ClientSecret"] }""";

    public const string Created =
        """
        {
          "id": "demo.shop", "role": "Full", "doors": ["MultiSafepay", "CommerceLayer"], "rights": "Write", "markets": null,
          "requestsPerMinute": null, "expiresAt": null, "disabled": false, "createdAt": "2026-01-05T09:30:00Z", "lastUsedAt": null,
          "revokedAt": null,
          "secrets": [
            { "id": "b3JkZXJn", "kind": "ApiKey", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": null },
            { "id": "cmFpbnM_", "kind": "ClientSecret", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": null }
          ],
          "apiKey": "shown this once", "clientSecret": "shown this once"
        }
        """;

    public const string Patch =
        """{ "rights": "Read", "markets": [1, 2], "requestsPerMinute": 600, "expiresAt": "2027-01-31T00:00:00Z" }""";

    public const string Patched =
        """
        {
          "id": "demo.shop", "role": "Full", "doors": ["MultiSafepay"], "rights": "Read", "markets": [1, 2], "requestsPerMinute": 600,
          "expiresAt": "2027-01-31T00:00:00Z", "disabled": false, "createdAt": "2026-01-05T09:30:00Z",
          "lastUsedAt": "2026-01-09T17:00:00Z", "revokedAt": null,
          "secrets": [{ "id": "b3JkZXJn", "kind": "ApiKey", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": null }]
        }
        """;

    public const string Rotate = """{ "kind": "ApiKey", "keepOldFor": 86400 }""";

    public const string Rotated =
        """
        {
          "id": "demo.shop", "role": "Full", "doors": ["MultiSafepay"], "rights": "Read", "markets": null, "requestsPerMinute": null,
          "expiresAt": null, "disabled": false, "createdAt": "2026-01-05T09:30:00Z", "lastUsedAt": null, "revokedAt": null,
          "secrets": [
            { "id": "b3JkZXJn", "kind": "ApiKey", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": "2026-01-10T09:30:00Z" },
            { "id": "Z3JhaW5z", "kind": "ApiKey", "addedAt": "2026-01-09T09:30:00Z", "expiresAt": null }
          ],
          "apiKey": "shown this once"
        }
        """;

    public const string List = $$"""{ "items": [{{Patched}}], "next": null }""";
}
