namespace OrderGrains.Api.Manage.Merchants;

/// <summary>What the calls about merchants take and answer.</summary>
internal static class MerchantExamples
{
    public const string Create = """{ "name": "north", "test": true, "centraMarkets": [1, 2], "centraAttributes": [] }""";

    public const string Merchant = Create;

    public const string Patch = """{ "test": false, "centraMarkets": null }""";

    public const string Patched = """{ "name": "north", "test": false, "centraMarkets": null, "centraAttributes": [] }""";

    public const string List = $$"""{ "items": [{{Merchant}}], "next": null }""";

    public const string LetIn = """{ "name": "admin", "doors": ["Manage"], "rights": "Admin", "secrets": ["ApiKey"] }""";

    public const string LetInAnswer =
        """
        {
          "id": "north.admin", "role": "Full", "doors": ["Manage"], "rights": "Admin", "markets": null, "requestsPerMinute": null,
          "expiresAt": null, "disabled": false, "createdAt": "2026-01-05T09:30:00Z", "lastUsedAt": null, "revokedAt": null,
          "secrets": [{ "id": "b3JkZXJn", "kind": "ApiKey", "addedAt": "2026-01-05T09:30:00Z", "expiresAt": null }],
          "apiKey": "shown this once"
        }
        """;
}
