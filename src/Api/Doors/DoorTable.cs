using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>
/// Which door a request belongs to, by method and longest path prefix. Routing, challenges, the exception handler and the status pages
/// all ask this one table, so a request that no endpoint takes is still answered in the words its client understands.
/// </summary>
internal static class DoorTable
{
    private static readonly (string? Method, string Prefix, Door Door)[] Rows =
    [
        (null, "/v1/json", Door.MultiSafepay),
        (HttpMethods.Put, "/orders", Door.Centra),
        (null, "/orders", Door.MultiSafepay),
        (null, "/capture", Door.MultiSafepay),
        (null, "/transactions", Door.MultiSafepay),
        (null, "/gateways", Door.MultiSafepay),
        (null, "/issuers", Door.MultiSafepay),
        (null, "/centra", Door.Centra),
        (null, "/v1", Door.Fuuffy),
        (null, "/api", Door.CommerceLayer),
        (null, "/oauth/token", Door.CommerceLayer),
        (null, "/oauth/revoke", Door.CommerceLayer),
        (null, "/.well-known/jwks.json", Door.CommerceLayer),
        (null, "/oauth/access_token", Door.ElasticPath),
        (null, "/v2", Door.ElasticPath),
    ];

    private static readonly string[] Shared = ["/manage", "/console", "/start", "/pay", "/health", "/swagger", "/metrics", "/dashboard"];

    /// <summary>What answers at a path or above it already; null where that is nobody or Centra itself.</summary>
    public static string? Holder(PathString path) =>
        Array.Find(Shared, prefix => path.StartsWithSegments(prefix))
        ?? Rows.Where(row => row.Door != Door.Centra && path.StartsWithSegments(row.Prefix))
            .Select(row => $"the door of {row.Door}").FirstOrDefault()
        ?? (path.StartsWithSegments("/oauth") ? "the token calls" : null);

    public static Door Find(string method, PathString path, string centraBase)
    {
        if (path.StartsWithSegments(centraBase))
            return Door.Centra;

        foreach (var row in Rows)
        {
            if ((row.Method is null || HttpMethods.Equals(row.Method, method)) && path.StartsWithSegments(row.Prefix, out var rest)
                && (row.Method is null || !rest.HasValue || rest == "/"))
                return row.Door;
        }

        return Door.Manage;
    }
}
