using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Api.Tests.Security;

/// <summary>A service that takes three failures of an address per minute of a clock that stands.</summary>
public sealed class LimitedService : IDisposable
{
    public const int Limit = 3;

    public LimitedService() => Service = new()
    {
        Logging = CapturedLog.Into(Log),
        Host = host =>
        {
            host.UseSetting("OrderGrains:Credentials:FailuresPerMinute", $"{Limit}");
            host.ConfigureTestServices(services => services
                .AddSingleton<IStartupFilter, CallerFrom>()
                .RemoveAll<Api.Security.FailedAttempts>()
                .AddSingleton(all => ActivatorUtilities.CreateInstance<Api.Security.FailedAttempts>(all, new ManualTime())));
        },
    };

    public CapturedLog Log { get; } = new();

    public Service Service { get; }

    public void Dispose()
    {
        Service.Dispose();
        Log.Dispose();
    }
}
