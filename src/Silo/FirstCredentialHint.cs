using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Merchants;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.GrainState;

namespace OrderGrains.Silo;

/// <summary>Says how to let the first merchant in where there is no credential at all: every request would be refused, and why?</summary>
internal sealed partial class FirstCredentialHint(IGrainStates states, ILogger<FirstCredentialHint> log) : BackgroundService
{
    // Beside the start, which does not wait for it; a database that cannot be read is told of elsewhere.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!await states.HasAny(CredentialState.Name, stoppingToken))
                NobodyGetsIn();
        }
        catch (Exception e) when (e is OrderStoreException or OperationCanceledException)
        {
            NotKnown(e);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "There is no credential, and so nobody gets in. Make the first: merchant add NAME, then credential add --merchant NAME --id ID "
        + "(docs/operations.md).")]
    private partial void NobodyGetsIn();

    [LoggerMessage(LogLevel.Debug, "Whether there is a credential is not known.")]
    private partial void NotKnown(Exception exception);
}
