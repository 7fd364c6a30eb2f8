using MassageBot.Host;
using MassageBot.Host.Verbs;

if (await VerbDoor.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

var half = ServedHalves.Of(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Of(args) });
builder.AddFrontDesk(half);

var app = builder.Build();
app.MapFrontDesk(half);

await app.RunAsync();
return 0;

public partial class Program;
