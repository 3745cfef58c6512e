using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Doors;

/// <summary>All doors, and whose a path is: copied from the design, not from the service.</summary>
internal static class DoorList
{
    public static readonly IReadOnlyList<FuzzDoor> All =
    [
        new(Door.Manage, "X-Api-Key", "application/json"),
        new(Door.MultiSafepay, "api_key", "application/json"),
        new(Door.CommerceLayer, "Authorization", "application/vnd.api+json") { TokenPath = "/oauth/token" },
        new(Door.Centra, "API-Authorization", "application/json") { NumericIds = true },
        new(Door.Fuuffy, "Authorization", "application/json") { TokenPath = "/v1/auth/token" },
        new(Door.ElasticPath, "Authorization", "application/json") { TokenPath = "/oauth/access_token" },
    ];

    private static readonly (string Prefix, Door Door)[] Paths =
    [
        ("/v1/json", Door.MultiSafepay),
        ("/orders", Door.MultiSafepay),
        ("/capture", Door.MultiSafepay),
        ("/transactions", Door.MultiSafepay),
        ("/gateways", Door.MultiSafepay),
        ("/issuers", Door.MultiSafepay),
        ("/centra", Door.Centra),
        ("/v1", Door.Fuuffy),
        ("/api", Door.CommerceLayer),
        ("/oauth/token", Door.CommerceLayer),
        ("/oauth/revoke", Door.CommerceLayer),
        ("/.well-known/jwks.json", Door.CommerceLayer),
        ("/oauth/access_token", Door.ElasticPath),
        ("/v2", Door.ElasticPath),
    ];

    public static FuzzDoor Of(Door door) => All.First(row => row.Door == door);

    /// <summary>Whose a plain path is.</summary>
    public static FuzzDoor Of(string method, string path) => Of(
        method == "PUT" && path is "/orders" or "/orders/"
            ? Door.Centra
            : Array.Find(Paths, row => path == row.Prefix || path.StartsWith($"{row.Prefix}/",
                StringComparison.Ordinal)) is { Prefix: not null } found
                ? found.Door
                : Door.Manage);
}
