using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Deploying;

/// <summary>What environment variables set.</summary>
internal static class DeployedSettings
{
    /// <summary>The settings, read as a process reads them; the files of its certificates are not here and not looked at.</summary>
    /// <exception cref="SettingsException">They do not make sense.</exception>
    public static OrderGrainsOptions Read(IEnumerable<KeyValuePair<string, string>> environment)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(environment.Select(variable =>
            KeyValuePair.Create(Key(variable.Key), (string?)variable.Value)));
        if (builder.Configuration["OrderGrains:Cluster:Tls:Certificate"] is not null)
            builder.Configuration["OrderGrains:Cluster:Tls:Enabled"] = "false";
        return builder.GetOrderGrainsOptions();
    }

    /// <summary>The setting that an environment variable is.</summary>
    public static string Key(string variable) => variable.Replace("__", ":", StringComparison.Ordinal);

    /// <summary>How long a process of these settings may take to stop.</summary>
    public static TimeSpan Stopping(OrderGrainsOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddOrderGrainsSilo(options);
        using var host = builder.Build();
        return host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
    }
}
