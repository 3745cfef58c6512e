using Microsoft.AspNetCore.Diagnostics;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Hosting.Transfers;
using OrderGrains.Api.OpenApi;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Silo;
using OrderGrains.Silo.Telemetry;

namespace OrderGrains.Api.Hosting;

/// <summary>The order of the request pipeline.</summary>
internal static class OrderGrainsAppExtensions
{
    /// <summary>
    /// Whatever goes wrong from here on is answered by the door it belongs to. Authentication comes before anything that looks at the
    /// body or its content type.
    /// </summary>
    public static WebApplication UseOrderGrains(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<OrderGrainsOptions>();
        app.UseProxies(options.Http);
        app.Use(AnswerHeaders.Set);
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        var plan = app.Services.GetRequiredService<TelemetryPlan>();
        app.Use(RequestPath.Read);
        if (plan.Metrics || plan.Traces)
            app.Use(new DoorTelemetry(app.Services.GetRequiredService<DoorErrorWriter>()).Label);
        app.UseExceptionHandler(handler => handler.Run(AnswerException));
        app.UseStatusCodePages(context => AnswerStatus(context.HttpContext));
        if (options.Http is not { RequestsPerAddress: null, RequestsPerAddressAtOnce: null })
            app.Use(app.Services.GetRequiredService<AddressLimits>().Run);
        app.Use(ImpliedMethods.RouteHeadAsGet);
        if (options.Http.OpenApi ?? (options.Demo == true || app.Environment.IsDevelopment()))
            app.UseDoorDocument();
        app.UseWhen(MayOverrideMethod, door => door.UseHttpMethodOverride());
        app.UseRouting();
        app.Use(RequestPath.ReadValues);
        app.Use(ImpliedMethods.RestoreHead);
        app.UseCrossOrigin();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseCallerLimits();
        app.UseContentCodings();

        app.MapHealth();
        app.MapOperations();
        StartupBanner.PrintWhenStarted(app);
        return app;
    }

    /// <summary>MultiSafepay's Java client sends its PATCH as a POST that says so in a header.</summary>
    private static bool MayOverrideMethod(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.RequestServices.GetRequiredService<DoorErrorWriter>().For(context).Door == Door.MultiSafepay;

    private static Task AnswerStatus(HttpContext context) => ImpliedMethods.AnswerOptions(context)
        ? Task.CompletedTask
        : Answer(context, new((FailureKind)context.Response.StatusCode));

    private static Task AnswerException(HttpContext context)
    {
        AnswerHeaders.Set(context);
        return Answer(context, context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException unreadable => DoorFailure.From(unreadable),
            NoRoomException or OutOfMemoryException => new(FailureKind.Unavailable, "The service has too much to do."),
            { } failure when GrainFailures.IsOfTheCluster(failure) =>
                new(FailureKind.Unavailable, "The service cannot answer now."),
            _ => new(FailureKind.Internal),
        });
    }

    private static Task Answer(HttpContext context, DoorFailure failure) =>
        context.RequestServices.GetRequiredService<DoorErrorWriter>().Write(context, failure);
}
