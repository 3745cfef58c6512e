using OrderGrains.Balancer;
using Yarp.ReverseProxy.Configuration;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Logging.AddFilter("Yarp", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
builder.Services.AddReverseProxy();
builder.Services.AddSingleton(new InMemoryConfigProvider([], []));
builder.Services.AddSingleton<IProxyConfigProvider>(services => services.GetRequiredService<InMemoryConfigProvider>());
builder.Services.AddHostedService<DestinationFile>();

var app = builder.Build();
app.MapReverseProxy(proxy =>
{
    proxy.UseMiddleware<NextDestination>();
    proxy.UseLoadBalancing();
});
app.Run();
