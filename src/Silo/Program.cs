using Microsoft.AspNetCore.Builder;
using OrderGrains.Silo;

return ProcessRunner.Run(() =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddSiloDefaults();
    builder.AddOrderGrainsSilo();

    var app = builder.Build();
    app.MapHealth();
    return app;
});
