using OrderGrains.Api.Commands;
using OrderGrains.Api.Hosting;
using OrderGrains.Api.Manage;

if (CommandLine.TryRun(args))
    return;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddOrderGrains();

var app = builder.Build();
app.UseOrderGrains();
app.MapManage();
app.Run();

/// <summary>Named so that tests can start the service in process.</summary>
public partial class Program;
