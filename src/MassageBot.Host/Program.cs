using System.Reflection;
using MassageBot.Host;
using MassageBot.Host.Content;
using MassageBot.Host.Verbs;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

if (await VerbDoor.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

try
{
    var half = ServedHalves.Of(args);
    // Settings are read once, and checked then: to watch a whole folder for changes that are not taken in would only make the start longer.
    string[] arguments = ["--hostBuilder:reloadConfigOnChange=false", .. args];
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = ContentRoot.Of(args) });
    builder.AddFrontDesk(half);

    var app = builder.Build();
    app.MapFrontDesk(half);

    await app.RunAsync();
    return 0;
}
catch (Exception refusal) when (refusal is OptionsValidationException or ContentRefusedException or VerbRefused && Assembly.GetEntryAssembly() == typeof(Program).Assembly)
{
    // What a person has to set right is told in their terms; a trace of the stack would only hide it. Whoever hosts the program wants the exception.
    await Console.Error.WriteLineAsync(refusal is OptionsValidationException settings ? string.Join('\n', settings.Failures) : refusal.Message);
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync("Another program listens there already. Stop it, or name another address: --urls http://localhost:3980");
    return 1;
}

public partial class Program;
