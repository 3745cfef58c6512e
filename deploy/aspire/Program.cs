using System.Globalization;

// Three nodes of one cluster on this machine, on a PostgreSQL of its own or on the one that ConnectionStrings__orders names.
var builder = DistributedApplication.CreateBuilder(args);

const string Database = "orders";
IResourceBuilder<IResourceWithConnectionString> database = builder.Configuration[$"ConnectionStrings:{Database}"] is null
    ? builder.AddPostgres("postgres").WithArgs("-c", "max_connections=200").AddDatabase(Database)
    : builder.AddConnectionString(Database);

for (var node = 1; node <= 3; node++)
{
    builder.AddProject<Projects.Api>($"node-{node}", launchProfileName: null)
        .WithHttpEndpoint(port: 5080 + node)
        .WithHttpHealthCheck("/health/ready")
        .WithEnvironment("ORDERGRAINS__Mode", "Node")
        .WithEnvironment("ORDERGRAINS__Demo", "true")
        .WithEnvironment("ORDERGRAINS__Database", database.Resource.ConnectionStringExpression)
        .WithEnvironment("ORDERGRAINS__Cluster__AdvertisedAddress", "127.0.0.1")
        .WithEnvironment("ORDERGRAINS__Cluster__SiloPort", Port(11110 + node))
        .WithEnvironment("ORDERGRAINS__Cluster__GatewayPort", Port(30000 + node))
        .WithEnvironment("ORDERGRAINS__Cluster__Tls__Enabled", "false")
        .WaitFor(database);
}

await builder.Build().RunAsync();

static string Port(int number) => number.ToString(CultureInfo.InvariantCulture);
