using System.CommandLine;
using System.Data.Common;
using OrderGrains.Silo;

namespace OrderGrains.Api.Commands;

/// <summary>
/// Runs a command on the grains of the data folder: the service's silo, without its front-end. The folder's lock keeps a command and a
/// running service apart. Where the settings say that the service is a cluster, the command asks the running cluster instead.
/// </summary>
internal static class CommandHost
{
    /// <summary>Where the data is, for every command that uses it; null means where the service's settings say.</summary>
    public static readonly Option<string?> DataDirectory = new("--data-directory")
    {
        Description = "The service's OrderGrains:DataDirectory, where it is not the one of the settings.",
        HelpName = "PATH",
    };

    /// <summary>Starts the silo, does the work, prints how it ended; returns the exit code.</summary>
    public static async Task<int> Run(
        ParseResult parsed, Func<IGrainFactory, Task<CommandOutcome>> work, CancellationToken cancellationToken)
    {
        IHost host;
        try
        {
            host = Build(parsed.GetValue(DataDirectory));
            await host.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is SettingsException or DbException or IOException or UnauthorizedAccessException)
        {
            return await Report(new(false, e.Message), parsed.InvocationConfiguration);
        }

        using var running = host;
        var exitCode = await Report(await work(host.Services.GetRequiredService<IGrainFactory>()), parsed.InvocationConfiguration);
        await host.StopAsync(cancellationToken);
        return exitCode;
    }

    private static IHost Build(string? dataDirectory)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Variable("DOTNET_ENVIRONMENT") ?? Variable("ASPNETCORE_ENVIRONMENT"),
        });
        builder.Configuration["OrderGrains:Demo"] = "false";
        builder.Configuration["OrderGrains:DrainDelay"] = "00:00:00";
        if (dataDirectory is not null)
            builder.Configuration["OrderGrains:DataDirectory"] = dataDirectory;

        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // A slow machine makes the silo warn of its own slowness; whoever runs a command asked for an answer.
        builder.Logging.AddFilter(level => level >= LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        if (builder.GetOrderGrainsOptions().Mode == ServiceMode.Embedded)
            builder.AddOrderGrainsSilo();
        else
            builder.AddOrderGrainsClient();
        return builder.Build();
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    private static async Task<int> Report(CommandOutcome outcome, InvocationConfiguration console)
    {
        await (outcome.Done ? console.Output : console.Error).WriteLineAsync(outcome.Text);
        return outcome.ExitCode;
    }
}
