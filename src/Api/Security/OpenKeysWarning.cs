namespace OrderGrains.Api.Security;

/// <summary>Says, in Production, that the keys that seal access tokens are kept as they are.</summary>
internal sealed partial class OpenKeysWarning(IHostEnvironment environment, ILogger<OpenKeysWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction())
            KeysAreOpen();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        LogLevel.Warning,
        "The keys that seal access tokens are not encrypted where they are kept; set OrderGrains:Credentials:KeyCertificate "
        + "(docs/security.md).")]
    private partial void KeysAreOpen();
}
