using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Doors.Fuuffy;
using OrderGrains.Api.Hosting;
using OrderGrains.Api.Manage;

var builder = WebApplication.CreateBuilder(args);
builder.AddOrderGrains();

var app = builder.Build();
app.UseOrderGrains();
app.MapFuuffy();
app.MapElasticPath();
app.MapManage();
app.Run();

/// <summary>Named so that tests can start the service in process.</summary>
public partial class Program;
