package io.bocj;

import java.util.List;

record GroupRequest<H>(List<Request<H>> members) implements Request<List<H>> {}
