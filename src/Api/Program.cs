using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Api.Hosting;
using OrderGrains.Api.Manage;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddOrderGrains();

var app = builder.Build();
app.UseOrderGrains();
app.MapMultiSafepay();
app.MapCentra();
app.MapManage();
app.Run();

/// <summary>Named so that tests can start the service in process.</summary>
public partial class Program;
