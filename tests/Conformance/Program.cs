using MassageBot.Conformance;
using MassageBot.Conformance.Surface;

return args switch
{
    ["surface", .. var options] => SurfaceVerb.Run(options),
    _ => Usage.Print(),
};
