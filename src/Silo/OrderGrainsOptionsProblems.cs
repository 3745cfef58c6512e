using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OrderGrains.Silo.Clustering;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Silo;

/// <summary>Everything that is wrong with the settings, at once.</summary>
internal static class OrderGrainsOptionsProblems
{
    private static readonly TimeSpan ShortestLease = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ShortestKeepTime = TimeSpan.FromHours(24);

    private const int LeastMaxBytes = 64 * 1024;

    // An order and one change of it, from what to what, must pass in one message between silos with room to spare.
    private const int GreatestMaxBytes = 16 * 1024 * 1024;

    // Whoever repeats a request after more than a year asks for something else.
    private static readonly TimeSpan LongestKeepTime = TimeSpan.FromDays(366);
    private static readonly TimeSpan ShortestDelivery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelivery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestGatewayWait = TimeSpan.FromSeconds(2.5);

    public static IEnumerable<string> Of(OrderGrainsOptions options) =>
        options.Mode == ServiceMode.Embedded
            ? [.. Common(options), .. Deliveries(options.Deliveries)]
            : [.. Common(options), .. Deliveries(options.Deliveries), .. Cluster(options), .. Tls(options.Cluster.Tls)];

    private static IEnumerable<string> Common(OrderGrainsOptions options)
    {
        if (options.DrainDelay is { } delay && (delay < TimeSpan.Zero || delay > TimeSpan.FromMinutes(5)))
            yield return $"DrainDelay: {delay} does not lie between nothing and five minutes.";
        if (options.Database is null && string.IsNullOrWhiteSpace(options.DataDirectory))
            yield return "DataDirectory: a folder is needed.";
        if (options.Database is { } database && PostgresStoreOptionsValidator.ConnectionProblem(database) is { } problem)
            yield return $"Database: {problem}";
        if (options is { PagesDatabase: not null, Database: null })
            yield return "PagesDatabase: there is none without Database.";
        if (options.PagesDatabase is { } pages && PostgresStoreOptionsValidator.ConnectionProblem(pages) is { } trouble)
            yield return $"PagesDatabase: {trouble}";
        if (options.MaxConnections < 1)
            yield return $"MaxConnections: {options.MaxConnections} is less than 1.";
        if (options.Orders.MaxPending < 1)
            yield return $"Orders:MaxPending: {options.Orders.MaxPending} is less than 1.";
        if (options.Orders.MaxBytes is < LeastMaxBytes or > GreatestMaxBytes)
            yield return $"Orders:MaxBytes: {options.Orders.MaxBytes} does not lie between {LeastMaxBytes} and {GreatestMaxBytes}.";
        if (options.Orders.GatewayWait < TimeSpan.Zero || options.Orders.GatewayWait > LongestGatewayWait)
            yield return $"Orders:GatewayWait: {options.Orders.GatewayWait} does not lie between nothing and 2.5 seconds.";
        if (options.Orders.IdempotencyKeepTime < ShortestKeepTime)
            yield return $"Orders:IdempotencyKeepTime: {options.Orders.IdempotencyKeepTime} is shorter than 24 hours.";
        if (options.Orders.IdempotencyKeepTime > LongestKeepTime)
            yield return $"Orders:IdempotencyKeepTime: {options.Orders.IdempotencyKeepTime} is longer than 366 days.";
        if (options.Events.DropAfterMonths is { } months
            && EventSettings.MonthsProblem(months, options.Orders.IdempotencyKeepTime) is { } misfit)
            yield return $"Events:DropAfterMonths: {misfit}";
        if (options.Events.DropAfterMonths is not null && string.IsNullOrWhiteSpace(options.Events.ExportFolder))
            yield return "Events:ExportFolder: a folder is needed, since nothing is dropped that was not exported.";
        if (options.Credentials.SigningKeyDays is < 0 or > 3650)
            yield return $"Credentials:SigningKeyDays: {options.Credentials.SigningKeyDays} does not lie between 0 and 3650.";
        if (options.Credentials.FailuresPerMinute < 1)
            yield return $"Credentials:FailuresPerMinute: {options.Credentials.FailuresPerMinute} is less than 1.";
        if (options.Credentials.HashesAtOnce is < 1 or > 1024)
            yield return $"Credentials:HashesAtOnce: {options.Credentials.HashesAtOnce} does not lie between 1 and 1024.";
        if (options.Credentials.HashesWaiting is < 0 or > 65_536)
            yield return $"Credentials:HashesWaiting: {options.Credentials.HashesWaiting} does not lie between 0 and 65536.";
        foreach (var ofHttp in HttpProblems.Of(options.Http))
            yield return ofHttp;
        if (options.Credentials is { KeyCertificateKey: not null, KeyCertificate: null })
            yield return "Credentials:KeyCertificateKey: there is none without KeyCertificate.";
        if (options.Credentials.KeyCertificate is not null && Unusable(options.Credentials.LoadKeyCertificate) is { } unusable)
            yield return $"Credentials:KeyCertificate: {unusable}";
        foreach (var origin in (options.Cors.AllowedOrigins ?? []).Where(origin => !CorsSettings.IsOrigin(origin)))
            yield return $"Cors:AllowedOrigins: '{origin}' is no origin such as https://shop.example, nor *.";
    }

    private static IEnumerable<string> Deliveries(DeliverySettings deliveries)
    {
        foreach (var network in (deliveries.AllowedNetworks ?? []).Where(text => !HttpSettings.TryReadNetwork(text, out _)))
            yield return $"Deliveries:AllowedNetworks: '{network}' is no address or network such as 10.0.0.0/8.";
        if (deliveries.AtOnce is < 1 or > 256)
            yield return $"Deliveries:AtOnce: {deliveries.AtOnce} does not lie between 1 and 256.";
        if (deliveries.Timeout < ShortestDelivery || deliveries.Timeout > LongestDelivery)
            yield return $"Deliveries:Timeout: {deliveries.Timeout} does not lie between one second and one minute.";
        if (deliveries.MaxWaiting is < 1 or > 10_000)
            yield return $"Deliveries:MaxWaiting: {deliveries.MaxWaiting} does not lie between 1 and 10000.";
        if (deliveries.MaxBytes is < LeastMaxBytes or > GreatestMaxBytes)
            yield return $"Deliveries:MaxBytes: {deliveries.MaxBytes} does not lie between {LeastMaxBytes} and {GreatestMaxBytes}.";
    }

    private static IEnumerable<string> Cluster(OrderGrainsOptions options)
    {
        var cluster = options.Cluster;
        if (options.Database is null)
            yield return $"Database: Mode={options.Mode} needs a PostgreSQL database.";
        if (string.IsNullOrWhiteSpace(cluster.ClusterId))
            yield return "Cluster:ClusterId: a name is needed.";
        if (cluster.SiloPort is < 0 or > 65_535)
            yield return $"Cluster:SiloPort: {cluster.SiloPort} is no port.";
        if (cluster.GatewayPort is < 0 or > 65_535)
            yield return $"Cluster:GatewayPort: {cluster.GatewayPort} is no port.";
        if (cluster.SiloPort == cluster.GatewayPort && cluster.SiloPort != 0)
            yield return $"Cluster:GatewayPort: {cluster.GatewayPort} is the silo's port already.";
        if (cluster.AdvertisedAddress is { } address && !IPAddress.TryParse(address, out _))
            yield return $"Cluster:AdvertisedAddress: '{address}' is no IP address.";
        if (cluster.MissedProbes is < 1 or > 100)
            yield return $"Cluster:MissedProbes: {cluster.MissedProbes} does not lie between 1 and 100.";
        foreach (var (name, time) in Times(cluster))
        {
            if (time <= TimeSpan.Zero || time > TimeSpan.FromMinutes(10))
                yield return $"Cluster:{name}: {time} does not lie between nothing and ten minutes.";
        }

        if (cluster.LeaseTime < ShortestLease)
            yield return $"Cluster:LeaseTime: {cluster.LeaseTime} is shorter than {ShortestLease}.";
    }

    private static IEnumerable<(string Name, TimeSpan Time)> Times(ClusterSettings cluster) =>
    [
        (nameof(cluster.ProbeTimeout), cluster.ProbeTimeout),
        (nameof(cluster.AliveInterval), cluster.AliveInterval),
        (nameof(cluster.ResponseTimeout), cluster.ResponseTimeout),
        (nameof(cluster.RetryTime), cluster.RetryTime),
        (nameof(cluster.LeaseTime), cluster.LeaseTime),
        (nameof(cluster.SettleTime), cluster.SettleTime),
    ];

    private static IEnumerable<string> Tls(TlsSettings tls)
    {
        if (!tls.Enabled)
            yield break;
        if (string.IsNullOrWhiteSpace(tls.Certificate) || string.IsNullOrWhiteSpace(tls.Authority))
        {
            yield return "Cluster:Tls: Certificate and Authority are needed, or Enabled=false where nobody else reaches the ports.";
            yield break;
        }

        if (Unusable(() => ClusterTls.LoadCertificate(tls)) is { } certificate)
            yield return $"Cluster:Tls:Certificate: {certificate}";
        if (Unusable(() => ClusterTls.LoadAuthorities(tls)[0]) is { } authority)
            yield return $"Cluster:Tls:Authority: {authority}";
    }

    private static string? Unusable(Func<X509Certificate2> load)
    {
        try
        {
            using var loaded = load();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return e.Message;
        }
    }
}
