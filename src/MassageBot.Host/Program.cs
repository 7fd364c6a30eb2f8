using MassageBot.Host;
using MassageBot.Host.Verbs;

if (await VerbDoor.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Of(args) });
builder.AddFrontDesk();

var app = builder.Build();
app.MapFrontDesk();

await app.RunAsync();
return 0;

public partial class Program;
