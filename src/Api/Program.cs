using OrderGrains.Api.Commands;
using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Doors.Fuuffy;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Api.Hosting;
using OrderGrains.Api.Manage;
using OrderGrains.Silo;

if (CommandLine.IsCommand(args))
    return await CommandLine.Run(args, Console.Out, Console.Error);

return ProcessRunner.Run(() =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddOrderGrains();

    var app = builder.Build();
    app.UseOrderGrains();
    app.MapLandingPage();
    app.MapMultiSafepay();
    app.MapCommerceLayer();
    app.MapCentra();
    app.MapFuuffy();
    app.MapElasticPath();
    app.MapManage();
    return app;
});

/// <summary>Named so that tests can start the service in process.</summary>
public partial class Program;
