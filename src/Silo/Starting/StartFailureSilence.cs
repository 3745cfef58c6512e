using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OrderGrains.Silo.Starting;

/// <summary>
/// Until the service has started, the host and the server do not log what they throw: it is told in a line when the process ends.
/// Settings for just these categories come after it and count.
/// </summary>
internal sealed class StartFailureSilence(IServiceProvider services) : IConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] Categories =
        ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel", "Orleans.Lifecycle", "Orleans.Silo"];

    public void Configure(LoggerFilterOptions options)
    {
        foreach (var category in Categories)
            options.Rules.Insert(0, new(null, category, LogLevel.Warning, (_, _, level) => level < LogLevel.Error || HasStarted()));
    }

    // Asked for when something is logged: the host's lifetime has a log itself.
    private bool HasStarted() => services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested;
}
