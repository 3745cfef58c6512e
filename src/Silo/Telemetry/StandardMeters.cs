namespace OrderGrains.Silo.Telemetry;

/// <summary>The meters that are listened to beside the project's own, for what OpenTelemetry has names for.</summary>
internal static class StandardMeters
{
    /// <summary><c>http.server.*</c>: rate, errors and duration, to which the doors add theirs.</summary>
    public const string Http = "Microsoft.AspNetCore.Hosting";

    /// <summary><c>kestrel.*</c>: connections, those turned away among them.</summary>
    public const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel";

    /// <summary><c>db.client.*</c>: commands and pools, named for their purpose.</summary>
    public const string Postgres = "Npgsql";

    public static readonly string[] All = [Http, Kestrel, Postgres];
}
