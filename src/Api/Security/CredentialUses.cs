using System.Collections.Concurrent;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Security;

/// <summary>Tells credentials, once a minute and not while somebody waits, that they were let in.</summary>
internal sealed partial class CredentialUses(IGrainFactory grains, TimeProvider time, ILogger<CredentialUses> logger) : BackgroundService
{
    /// <summary>Credentials that are told of in one minute; others are told of in a later one.</summary>
    public const int Most = 10_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>A credential was let in.</summary>
    public void Note(string credential)
    {
        if (!_used.ContainsKey(credential) && _used.Count < Most)
            _used.TryAdd(credential, time.GetUtcNow());
    }

    /// <summary>Tells what was noted since the last time.</summary>
    public async Task Tell()
    {
        foreach (var (credential, at) in _used.ToArray())
        {
            _used.TryRemove(credential, out _);
            await grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(credential)).Used(at);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Tell();
            }
            catch (Exception e) when (e is OrleansException or TimeoutException)
            {
                NotTold(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "Some uses of credentials were not told.")]
    private partial void NotTold(Exception exception);
}
