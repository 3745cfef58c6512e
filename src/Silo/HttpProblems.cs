namespace OrderGrains.Silo;

/// <summary>What is wrong with the settings of how requests come.</summary>
internal static class HttpProblems
{
    // A body as large as one may be has to fit beside others.
    private const long LeastTransferBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan ShortestTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(1);

    public static IEnumerable<string> Of(HttpSettings http)
    {
        foreach (var proxy in (http.Proxies ?? []).Where(proxy => !HttpSettings.TryReadNetwork(proxy, out _)))
            yield return $"Http:Proxies: '{proxy}' is no address or network such as 10.0.0.0/8.";
        if (http.RequestsPerAddress < 1)
            yield return $"Http:RequestsPerAddress: {http.RequestsPerAddress} is less than 1.";
        if (http.RequestsPerAddressAtOnce < 1)
            yield return $"Http:RequestsPerAddressAtOnce: {http.RequestsPerAddressAtOnce} is less than 1.";
        if (http.TransferBytes < LeastTransferBytes)
            yield return $"Http:TransferBytes: {http.TransferBytes} is less than {LeastTransferBytes}.";
        if (http.MinBytesPerSecond < 0)
            yield return $"Http:MinBytesPerSecond: {http.MinBytesPerSecond} is less than 0.";
        foreach (var (name, time) in Times(http).Where(it => it.Time < ShortestTime || it.Time > LongestTime))
            yield return $"Http:{name}: {time} does not lie between a second and an hour.";
    }

    private static IEnumerable<(string Name, TimeSpan Time)> Times(HttpSettings http) =>
        [(nameof(http.TransferTime), http.TransferTime), (nameof(http.HeadTime), http.HeadTime)];
}
