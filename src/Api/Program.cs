using OrderGrains.Api.Commands;
using OrderGrains.Api.Hosting;
using OrderGrains.Silo;

return CommandLine.IsCommand(args)
    ? await CommandLine.Run(args, Console.Out, Console.Error)
    : ProcessRunner.Run(() => OrderGrainsApplication.Build(args));

/// <summary>Named so that tests can start the service in process.</summary>
public partial class Program;
