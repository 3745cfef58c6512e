using Microsoft.OpenApi;

namespace OrderGrains.Api.OpenApi;

/// <summary>The OpenAPI document of all doors and its page.</summary>
internal static class OpenApiExtensions
{
    public static IServiceCollection AddDoorDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "OrderGrains",
                Version = "v1",
                Description = "One order, one grain, five documented front doors. Each door speaks its vendor's own dialect.",
            });
            foreach (var (name, scheme) in DoorSecuritySchemes.Definitions)
                options.AddSecurityDefinition(name, scheme);
            options.DocumentFilter<ShapeDocumentFilter>();
            options.OperationFilter<DoorShapeFilter>();
            options.OperationFilter<DoorExampleFilter>();
            options.OperationFilter<DoorHeaderFilter>();
            options.OperationFilter<DoorQueryFilter>();
            options.OperationFilter<DoorSecurityFilter>();
        });
    }

    /// <summary>The document at <c>/swagger/v1/swagger.json</c>, the page at <c>/swagger</c>.</summary>
    public static IApplicationBuilder UseDoorDocument(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/swagger"),
        branch => branch.UseSwagger(document => document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1).UseSwaggerUI(page =>
        {
            page.DocumentTitle = "OrderGrains";
            page.SwaggerEndpoint("v1/swagger.json", "OrderGrains");
        }));
}
