using System.CommandLine;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderGrains.Api.Access;
using OrderGrains.Api.Deliveries;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;

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

    /// <inheritdoc cref="Run(ParseResult, Func{IServiceProvider, Task{CommandOutcome}}, CancellationToken)"/>
    public static Task<int> Run(
        ParseResult parsed, Func<IGrainFactory, TimeProvider, Task<CommandOutcome>> work, CancellationToken cancellationToken) => Run(
        parsed,
        services => work(services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<TimeProvider>()),
        cancellationToken);
    /// <summary>For every command whose answer a program may read.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "Prints JSON, for programs." };

    /// <summary>Starts the silo, does the work, prints how it ended; returns the exit code.</summary>
    public static async Task<int> Run(
        ParseResult parsed, Func<IServiceProvider, Task<CommandOutcome>> work, CancellationToken cancellationToken)
    {
        IHost host;
        try
        {
            var builder = Settings(parsed);
            var options = builder.GetOrderGrainsOptions(DoorProblems.Of, OrderGrainsConfiguration.DataFolderProblems);
            host = Build(builder, options);
            await (options.Mode == ServiceMode.Embedded
                ? host.StartAsync(cancellationToken)
                : Connect(host, options.Cluster.RetryTime, cancellationToken));
        }
        catch (Exception e) when (StartFailures.Describe(e) is { } text)
        {
            return await Report(new(false, text), parsed.InvocationConfiguration);
        }

        using var running = host;
        var done = await work(host.Services);
        var exitCode = await Report(done, parsed.InvocationConfiguration);
        await host.StopAsync(cancellationToken);
        return exitCode;
    }

    /// <summary>The service's settings for a command's own silo, which neither shows a demonstration nor waits for balancers.</summary>
    public static HostApplicationBuilder Settings(ParseResult parsed)
    {
        var builder = ServiceSettings(parsed);
        builder.Configuration["OrderGrains:Demo"] = "false";
        builder.Configuration["OrderGrains:DrainDelay"] = "00:00:00";
        return builder;
    }

    /// <summary>The service's settings, with what the command line says about the data.</summary>
    public static HostApplicationBuilder ServiceSettings(ParseResult parsed)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Variable("DOTNET_ENVIRONMENT") ?? Variable("ASPNETCORE_ENVIRONMENT"),
        });
        if (parsed.GetValue(DataDirectory) is { } dataDirectory)
            builder.Configuration["OrderGrains:DataDirectory"] = dataDirectory;
        return builder;
    }

    /// <summary>Prints how a command ended; returns the exit code.</summary>
    public static async Task<int> Report(CommandOutcome outcome, InvocationConfiguration console)
    {
        await (outcome.Done ? console.Output : console.Error).WriteLineAsync(outcome.Text);
        return outcome.ExitCode;
    }

    private static IHost Build(HostApplicationBuilder builder, OrderGrainsOptions options)
    {
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.PostConfigure<LoggerFilterOptions>(OnlyErrors);
        if (options.Mode == ServiceMode.Embedded)
            builder.AddOrderGrainsSilo(options, forRequests: false);
        else
            builder.AddOrderGrainsClient(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddSealingKeys(options);
        builder.Services.AddWebhooks(options);
        builder.Services.AddSingleton<CredentialAdministration>();
        builder.Services.AddGrainReads();
        return builder.Build();
    }

    // A service waits for its cluster as long as it takes; whoever gave a command waits for an answer.
    private static async Task Connect(IHost host, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        try
        {
            await host.StartAsync(patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception e) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("No silo of the cluster answers.", e);
        }
    }

    // Whatever the settings say: a slow machine makes the silo warn of its slowness, and whoever runs a command asked for an answer. How
    // the start failed is told by the command itself.
    private static void OnlyErrors(LoggerFilterOptions filters)
    {
        filters.Rules.Clear();
        filters.MinLevel = LogLevel.Error;
        filters.Rules.Add(new(providerName: null, "Microsoft.Extensions.Hosting", LogLevel.None, filter: null));
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
