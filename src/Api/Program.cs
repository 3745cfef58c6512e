using OrderGrains.Api.Commands;
using OrderGrains.Api.Hosting;
using OrderGrains.Silo;

return CommandLine.ServiceSettings(args) is { } settings
    ? ProcessRunner.Run(() => OrderGrainsApplication.Build(settings))
    : await CommandLine.Run(args, Console.Out, Console.Error);

/// <summary>Named so that tests can start the service in process.</summary>
public partial class Program;
