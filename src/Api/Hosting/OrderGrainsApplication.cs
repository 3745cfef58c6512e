using OrderGrains.Api.Console;
using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Doors.Fuuffy;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Api.Manage;
using OrderGrains.Api.PaymentPage;

namespace OrderGrains.Api.Hosting;

/// <summary>The whole service, for the program and for what starts it within another process.</summary>
internal static class OrderGrainsApplication
{
    /// <param name="args">Settings, as on the command line.</param>
    public static WebApplication Build(string[] args)
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
        app.MapConsole();
        app.MapPaymentPage();
        return app;
    }
}
